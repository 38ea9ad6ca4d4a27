// Lets clients from npm list and call the tools of Vega, and prints what they were answered as JSON.
// Takes a folder of node_modules and a JSON of { url, token, command, args, calls }.

const { createRequire } = require("node:module");
const path = require("node:path");

const [modules, given] = process.argv.slice(2);
const load = createRequire(path.join(modules, "_.js"));
const { url, token, command, args, calls } = JSON.parse(given);
const start = { command, args, env: { ...process.env, VEGA_TOKEN: token }, stderr: "inherit" };
const header = { requestInit: { headers: { Authorization: `Bearer ${token}` } } };
const who = { name: "tests", version: "1" };

const sdk = "@modelcontextprotocol/sdk/client";
const first = {
  Client: load(`${sdk}/index.js`).Client,
  http: load(`${sdk}/streamableHttp.js`).StreamableHTTPClientTransport,
  stdio: load(`${sdk}/stdio.js`).StdioClientTransport,
};
const second = {
  Client: load("@modelcontextprotocol/client").Client,
  http: load("@modelcontextprotocol/client").StreamableHTTPClientTransport,
  stdio: load("@modelcontextprotocol/client/stdio").StdioClientTransport,
};
const newest = { versionNegotiation: { mode: { pin: "2026-07-28" } } };
const oldest = { supportedProtocolVersions: ["2024-11-05"] };
const cases = {
  "sdk, HTTP": [first, "http"],
  "sdk, stdio": [first, "stdio"],
  "client, HTTP, newest": [second, "http", newest],
  "client, stdio, newest": [second, "stdio", newest],
  "client, HTTP, oldest": [second, "http", oldest],
  "client, stdio, oldest": [second, "stdio", oldest],
};

const textOf = (result) => result.content[0].text;

async function run(name, [library, transport, options]) {
  const client = new library.Client(who, options);
  await client.connect(
    transport === "http" ? new library.http(new URL(`${url}/mcp`), header) : new library.stdio(start),
  );
  const tools = (await client.listTools()).tools.map((tool) => tool.name);
  const call = (tool, values) => client.callTool({ name: tool, arguments: values });
  const answers = {};
  let jobId;
  for (const [tool, values] of Object.entries(calls)) {
    const filled = { ...values };
    if ("jobId" in filled) filled.jobId = jobId;
    if (tool === "save_job") filled.sourceUrl += encodeURIComponent(name);
    const answer = await call(tool, filled);
    answers[tool] = { isError: answer.isError ?? false, text: textOf(answer) };
    if (tool === "save_job") jobId = JSON.parse(textOf(answer)).jobId;
  }
  const missing = await call("get_job", { jobId: 999999 });
  const unknown = await call("delete_everything", {}).then(textOf, (error) => error.message);
  const urls = Array.from({ length: 100 }, (_, number) => `https://jobs.example.com/at-once/${number}`);
  const atOnce = await Promise.all(urls.map((one) => call("check_url", { url: one })));
  const version = client.getNegotiatedProtocolVersion?.() ?? null;
  await client.close();
  return {
    tools, answers, unknown,
    version,
    missing: { isError: missing.isError, text: textOf(missing) },
    atOnce: atOnce.filter((answer) => !answer.isError).length,
  };
}

Promise.all(Object.entries(cases).map(async ([name, one]) => [name, await run(name, one)])).then(
  (done) => console.log(JSON.stringify(Object.fromEntries(done))),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
