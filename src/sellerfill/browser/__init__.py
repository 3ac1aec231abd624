"""The only part that knows Playwright: a tab to look at, to write into, and to press in."""
