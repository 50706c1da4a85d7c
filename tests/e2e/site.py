"""A small web site for the end-to-end tests: feeds and pages over real HTTP on 127.0.0.1."""

from __future__ import annotations

import threading
from datetime import datetime
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import NamedTuple


class Answer(NamedTuple):
    """What a path answers with."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200


class Story(NamedTuple):
    """One entry of a feed and the path of its page."""

    path: str
    title: str
    published: str


class Site:
    """Serves what ``answers`` holds, which may grow while it runs; ``asked`` lists the paths in the order they were asked for."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def address(self) -> str:
        """HOST:PORT."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    def url(self, path: str) -> str:
        return f"http://{self.address}{path}"

    def __enter__(self) -> Site:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def add_feed(self, path: str, title: str, stories: list[Story]) -> None:
        """An RSS 2.0 feed of these stories."""
        items = "".join(
            f"<item><title>{escape(s.title)}</title><link>{self.url(s.path)}</link><guid>{self.url(s.path)}</guid>"
            f"<pubDate>{format_datetime(datetime.fromisoformat(s.published))}</pubDate></item>"
            for s in stories
        )
        xml = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{escape(title)}</title><link>{self.url("/")}</link>{items}</channel></rss>'
        self.answers[path] = Answer(xml.encode(), "application/rss+xml")

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append(self.path)
                answer = site.answers.get(self.path, Answer(b"not found", "text/plain", 404))
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.content_type)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


def page(title: str, text: str) -> bytes:
    """A plain text wrapped the way news sites wrap theirs: navigation, related links, footer."""
    paragraphs = "".join(f"<p>{escape(line.strip())}</p>\n" for line in text.split("\n") if line.strip())
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{escape(title)}</h1>
{paragraphs}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/a">Ten soups for cold evenings</a></li><li><a href="/b">Cup final ends in a draw</a></li></ul></aside>
<footer>Contact. Imprint. All rights reserved.</footer></body></html>""".encode()
