import OpenAI from "openai";

const client = new OpenAI({ baseURL: <<address>>, apiKey: <<token>> });

export async function embedQueries(texts) {
  const reply = await client.embeddings.create({ model: <<model>>, input: texts });
  return reply.data.map((item) => item.embedding);
}

export async function embedDocuments(texts) {
  const reply = await client.embeddings.create({ model: <<documents>>, input: texts });
  return reply.data.map((item) => item.embedding);
}
