// Call a server by the types that openapi-typescript made: its address, a token, two URLs.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

declare const process: { argv: string[] };

const [address, token, first, second, ...mails] = process.argv.slice(2) as
  [string, string, string, string, string, string, string];
const client = createClient<paths>({
  baseUrl: address,
  headers: { Authorization: `Bearer ${token}` },
});

function save(url: string) {
  const job: components["schemas"]["NewJob"] = {
    title: "Data Engineer", company: "Müller & Söhne", location: "Zürich", description: "Build.",
    sourceUrl: url, salaryMin: 19.99, deadline: "2030-01-31", tags: ["C++"],
  };
  return client.POST("/api/jobs", { body: job });
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The answer has no such body.");
  return value;
}

const saved = await save(first);
const again = await save(first);
const over = await save(second);
const quota = there((await client.GET("/api/jobs/quota")).data);
const page = there((await client.GET("/api/jobs", { params: { query: { q: "engineer" } } })).data);
const jobId = there(saved.data).jobId;
const job = there((await client.GET("/api/jobs/{jobId}", { params: { path: { jobId } } })).data);
const file = new File(["%PDF-1.7"], "CV.pdf", { type: "application/pdf" });
const uploaded = await client.POST("/api/documents", {
  body: { file: file as unknown as string, kind: "cv", jobId: there(page.jobs[0]).id },
  bodySerializer(body) {
    const form = new FormData();
    for (const [name, value] of Object.entries(body)) form.append(name, value as Blob | string);
    return form;
  },
});
const document = there(uploaded.data);
const types = ["message/rfc822", "text/calendar", "text/plain"];
const read: string[] = [];
for (const [at, body] of mails.entries()) {
  const headers = { "Content-Type": types[at] };
  const sent = { body, headers, bodySerializer: (text: string) => text };
  read.push(there((await client.POST("/api/mails/read", sent)).data).subject);
}
console.log(JSON.stringify({
  statuses: [saved, again, over, uploaded].map((one) => one.response.status),
  errors: [there(again.error).error, there(over.error).error],
  quota: [quota.used, quota.limit, quota.reset_date],
  job: [job.company, job.sourceUrl, job.salaryMin, job.deadline, job.tags],
  document: [document.fileName, document.kind, document.jobs],
  mails: read,
}));
