# syntax=docker/dockerfile:1
FROM python:3.11-slim-bookworm AS build
WORKDIR /src
COPY requirements.lock pyproject.toml README.md LICENSE DATA-LICENSES.md ./
RUN python -m venv /opt/dragoman && /opt/dragoman/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock
COPY pipeline pipeline
COPY connectors connectors
COPY processors processors
RUN /opt/dragoman/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --create-home dragoman && install -d -o dragoman /var/lib/dragoman
COPY --from=build /opt/dragoman /opt/dragoman
ENV PATH=/opt/dragoman/bin:$PATH DRAGOMAN_LOG=sqlite:/var/lib/dragoman/log.sqlite PYTHONUNBUFFERED=1
USER dragoman
WORKDIR /var/lib/dragoman
VOLUME /var/lib/dragoman
ENTRYPOINT ["dragoman"]
CMD ["run"]
