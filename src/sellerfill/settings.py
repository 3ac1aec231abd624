"""Settings, strongest first: options, SELLERFILL_* variables, .env, sellerfill.toml in the working folder."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from sellerfill.errors import UsageError
from sellerfill.language import Bilingual, Lang

PRODUCT = f"sellerfill/{version('sellerfill')}"


class Settings(BaseSettings):
    """What holds for every run of this user.

    `browser` is a program to start instead of the one that is found; `data_dir` is where runs live; `lang` the user's
    language; `handoff_minutes` how long a human may take; `notify` are services that tell a person elsewhere of their
    turn, as addresses with keys in them; `profile_key` is where the key of an encrypted profile lies: "prompt",
    "env:NAME", "keyring:service/user", or "file:PATH" for a file with secret keys; `product` is the product token
    (name/version) that the browser's user agent ends with.
    """

    model_config = SettingsConfigDict(
        env_prefix="SELLERFILL_",
        env_file=".env",
        env_file_encoding="utf-8",
        toml_file="sellerfill.toml",
        extra="ignore",
    )

    browser: Path | None = None
    data_dir: Path = Field(default_factory=lambda: user_data_path("sellerfill", appauthor=False))
    lang: Lang | None = None
    handoff_minutes: float = Field(default=30.0, gt=0)
    notify: SecretStr = SecretStr("")
    profile_key: str = "prompt"
    product: str = Field(default=PRODUCT, pattern=r"^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Adds sellerfill.toml as the weakest source."""
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)


def load_settings() -> Settings:
    """The settings in force; UsageError names every key that can't be read, never its value."""
    try:
        return Settings()
    except ValidationError as error:
        keys = ", ".join(
            ".".join(str(part) for part in e["loc"]) for e in error.errors(include_input=False, include_context=False)
        )
        raise UsageError(
            Bilingual(f"These settings can't be read: {keys}", f"以下设置无法读取：{keys}"),
            next_step=Bilingual(
                "Correct the SELLERFILL_ variable, .env or sellerfill.toml.",
                "请更正 SELLERFILL_ 环境变量、.env 或 sellerfill.toml。",
            ),
        ) from None
    except UnicodeDecodeError:
        raise UsageError(
            Bilingual(".env or sellerfill.toml is not UTF-8 text", ".env 或 sellerfill.toml 不是 UTF-8 编码"),
            next_step=Bilingual("Save the file as UTF-8.", "请将文件另存为 UTF-8 编码。"),
        ) from None
    except ValueError:
        raise UsageError(Bilingual("sellerfill.toml is not valid TOML", "sellerfill.toml 格式错误")) from None


def private_folder(path: Path) -> Path:
    """The folder, made where it is missing, readable by its owner alone; UsageError where it can't be made."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.chmod(0o700)
    except OSError as error:
        raise UsageError(
            Bilingual(
                f"The folder {path} can't be written: {error.strerror}", f"无法写入文件夹 {path}：{error.strerror}"
            ),
            next_step=Bilingual(
                "Set SELLERFILL_DATA_DIR to a folder of your own.", "请将 SELLERFILL_DATA_DIR 设为您有权限的文件夹。"
            ),
        ) from None
    return path
