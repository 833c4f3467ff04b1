/** The package is one function, as CommonJS has it; its own types say it were an ES module. */
declare module 'robots-parser' {
  interface Robots {
    isAllowed(url: string, agent?: string): boolean | undefined;
    getCrawlDelay(agent?: string): number | undefined;
    getSitemaps(): string[];
  }
  function parseRobots(url: string, content: string): Robots;
  export = parseRobots;
}
