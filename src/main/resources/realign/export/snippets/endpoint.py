from openai import OpenAI

client = OpenAI(base_url=<<address>>, api_key=<<token>>)

def embed_queries(texts):
    return [item.embedding for item in client.embeddings.create(model=<<model>>, input=texts).data]

def embed_documents(texts):
    return [item.embedding for item in client.embeddings.create(model=<<documents>>, input=texts).data]
