# One image for every process of apart-mode; the command says which (see docker-compose.yml).
FROM node:22-slim AS build
WORKDIR /kehu
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production KEHU_HOST=0.0.0.0
WORKDIR /kehu
COPY --from=build --chown=root:root /kehu/package.json ./
COPY --from=build --chown=root:root /kehu/node_modules ./node_modules
COPY --from=build --chown=root:root /kehu/dist ./dist
USER node
ENTRYPOINT ["node", "--enable-source-maps", "dist/api/main.js"]
CMD ["router"]
