# syntax=docker/dockerfile:1
# `gateway` is the product. `proxy` and `whatsapp` are other people's images, made fit to run without root.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /src
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY schema/package.json schema/
COPY rest-compat/package.json rest-compat/
COPY rest-compat/client/package.json rest-compat/client/
COPY gateway/package.json gateway/
COPY widget/package.json widget/
COPY test/package.json test/
RUN npm install --global "$(node -p 'require("./package.json").packageManager')" \
    && pnpm install --frozen-lockfile
COPY . .
RUN npm run build
# Installed anew: pruning leaves behind in pnpm's store folder what only the build needed.
RUN rm -rf node_modules */node_modules \
    && pnpm install --frozen-lockfile --offline --prod --filter '@parley/gateway...'

FROM node:24.21.0-bookworm-slim AS gateway
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/compile-cache
WORKDIR /app
RUN install --directory --owner=node --group=node compile-cache
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules node_modules
COPY --from=build /src/schema schema
COPY --from=build /src/rest-compat rest-compat
COPY --from=build /src/gateway gateway
COPY --from=build /src/widget/dist widget/dist
# By number, so that an orchestrator can see that it is not root.
USER 1000:1000
# Starts and ends the server once: what is compiled is kept in the image, and an image that cannot start is not made.
RUN DATA_DIR=/tmp/first timeout --preserve-status 20 node gateway/dist/server.js > /dev/null && rm -r /tmp/first
EXPOSE 4000
# The gateway then takes no more, answers what is under way, and ends.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "gateway/dist/server.js"]

FROM caddy:2.10.2-alpine AS proxy
RUN chown -R 1000:1000 /data /config
COPY deploy/Caddyfile /etc/caddy/Caddyfile
USER 1000:1000

FROM devlikeapro/waha:noweb-2026.7.2 AS whatsapp
RUN mkdir -p /app/.sessions /app/.media && chown -R 1000:1000 /app/.sessions /app/.media
USER 1000:1000
