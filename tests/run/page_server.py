"""Serves one page of a test, and tells what was posted to it: `python page_server.py PAGE.html OTHER.html ...`.

The first line on standard output is the address. GET /received lists the posts; GET /slow/NAME answers late,
GET /moved?URL sends the browser there.
"""

from __future__ import annotations

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

PAGES = {Path(name).name: Path(name).read_bytes() for name in sys.argv[1:]}
RECEIVED: list[dict[str, str]] = []
LATE_SECONDS = 0.4


class Answer(BaseHTTPRequestHandler):
    """One request."""

    def do_GET(self) -> None:
        """A page by its name, or what was posted."""
        if self.path == "/received":
            self._send(json.dumps(RECEIVED).encode("utf-8"), "application/json")
            return
        if self.path.startswith("/moved?"):
            self.send_response(302)
            self.send_header("Location", self.path.partition("?")[2])
            self.end_headers()
            return
        if self.path.startswith("/slow/"):
            threading.Event().wait(LATE_SECONDS)
        self._send(PAGES.get(self.path.rsplit("/", 1)[1], b""), "text/html; charset=utf-8")

    def do_POST(self) -> None:
        """A form."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        RECEIVED.append(dict(parse_qsl(body, keep_blank_values=True)))
        self._send(b"<!doctype html><meta charset=utf-8><h1>Received</h1>", "text/html; charset=utf-8")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the test reads standard output."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
print(f"http://127.0.0.1:{server.server_port}/", flush=True)
server.serve_forever()
