"""One self-contained HTML page per run: pages, fields, reasons, human moments, masked pictures; no value in clear."""

from sellerfill.report.page import Entry, Shown, plan_page, write_page

__all__ = ["Entry", "Shown", "plan_page", "write_page"]
