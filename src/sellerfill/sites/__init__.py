"""The marketplaces, one folder each."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from pathlib import Path

from sellerfill.errors import UsageError
from sellerfill.language import Bilingual
from sellerfill.pages import Site
from sellerfill.sites.amazon_na import SITE as AMAZON_NA

SITES: dict[str, Site] = {AMAZON_NA.name: AMAZON_NA}


def site_named(name: str) -> Site:
    """The marketplace of that name, or of a folder with a SITE; UsageError lists the known ones."""
    if name in SITES:
        return SITES[name]
    if (Path(name) / "__init__.py").is_file():
        return site_in(Path(name))
    known = ", ".join(SITES)
    raise UsageError(
        Bilingual(f"There is no site {name!r}", f"没有名为 {name!r} 的站点"),
        next_step=Bilingual(f"Known sites: {known}.", f"可用站点：{known}。"),
    )


def site_in(folder: Path) -> Site:
    """The SITE of a folder of page objects, as `fill scout` writes them; read anew each time.

    Its code is run, as any Python that is given by its path. Raises UsageError where the folder holds no site.
    """
    path = folder.resolve() / "__init__.py"
    package = "sellerfill_site_" + hashlib.sha256(str(path).encode("utf-8")).hexdigest()[:12]
    for loaded in [one for one in sys.modules if one == package or one.startswith(f"{package}.")]:
        del sys.modules[loaded]
    importlib.invalidate_caches()
    spec = importlib.util.spec_from_file_location(package, path, submodule_search_locations=[str(path.parent)])
    if spec is None or spec.loader is None:
        raise _no_site(folder, "ImportError")
    module = importlib.util.module_from_spec(spec)
    sys.modules[package] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise _no_site(folder, type(error).__name__) from error
    site = getattr(module, "SITE", None)
    if not isinstance(site, Site):
        raise _no_site(folder, "SITE")
    return site


def _no_site(folder: Path, why: str) -> UsageError:
    return UsageError(
        Bilingual(
            f"The folder {folder} holds no site that can be used ({why})", f"文件夹 {folder} 中没有可用的站点（{why}）"
        ),
        next_step=Bilingual(
            "Give a folder that 'fill scout' wrote, or correct what was changed in it.",
            "请提供由 fill scout 生成的文件夹，或更正其中的改动。",
        ),
    )
