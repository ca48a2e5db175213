from sentence_transformers import SentenceTransformer

model = SentenceTransformer(<<path>>)
queries = model.encode_query(["How much leave do new parents get?"])
documents = model.encode_document(["Parents of a newborn take 16 weeks of paid leave."])
