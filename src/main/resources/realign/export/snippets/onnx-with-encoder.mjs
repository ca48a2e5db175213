import { AutoModel, AutoTokenizer, env } from "@huggingface/transformers";

env.allowRemoteModels = false;
env.localModelPath = <<parent>>;
const tokenizer = await AutoTokenizer.from_pretrained(<<name>>);
const model = await AutoModel.from_pretrained(<<name>>, { dtype: "fp32" });

export async function embed(text) { // a query
  const tokens = await tokenizer(<<prefix>> + text, { truncation: true, max_length: Number(<<tokens>>) });
  return (await model(tokens)).sentence_embedding.data;
}
