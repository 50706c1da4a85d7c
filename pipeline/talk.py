"""What the program says while it runs: lines for people on a terminal, JSON elsewhere; always on stderr."""

from __future__ import annotations

import logging
import os
import sys

import structlog


def set_up(*, verbose: bool = False) -> None:
    """Send all talk to stderr; may be called again. ``verbose`` adds what is only of use when something is wrong."""
    level = logging.DEBUG if verbose else logging.INFO
    logging.basicConfig(stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger().setLevel(logging.DEBUG if verbose else logging.WARNING)
    # The client library reports every broken connection; the log says in one line what that means for us.
    logging.getLogger("kafka").setLevel(logging.WARNING if verbose else logging.CRITICAL)
    terminal = sys.stderr.isatty()
    renderer: structlog.types.Processor = (
        structlog.dev.ConsoleRenderer(colors="NO_COLOR" not in os.environ)
        if terminal
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S" if terminal else "iso", utc=not terminal),
            *([] if terminal else [structlog.processors.format_exc_info]),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
