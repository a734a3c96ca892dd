/** Queries that stand in a fresh editor, so that an analyst starts from something that runs. */
export const exampleQueries = {
  dashboard: `# 各等级客户数与年交易额 · clients and yearly volume by tier
query Segments {
  executiveDashboard(where: { from: "2026-01-01", to: "2026-12-31" }) {
    asOf
    clientsByTier {
      tier
      clients
      inGap
      volume
    }
  }
}
`,
  clients: `# 我的客户 · my clients
query MyClients {
  clients(first: 20, sort: { field: ANNUAL_VOLUME, direction: DESC }) {
    totalCount
    edges {
      node {
        number
        name
        annualVolume
        tier {
          code
        }
      }
    }
  }
}
`,
};

export type ExampleName = keyof typeof exampleQueries;
