from llama_index.embeddings.adapter import LinearAdapterEmbeddingModel

# Run to_llamaindex.py in that folder once. The adapter applies to queries only.
embed_model = LinearAdapterEmbeddingModel(base_embed_model, <<path>>)
