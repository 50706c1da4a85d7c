"""``python -m pipeline.cli``: the same as ``dragoman``."""

from pipeline.cli.app import main

main()
