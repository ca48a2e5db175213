import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession(<<path>>)

def adapt(embeddings):  # rows of unit length, one a query
    return session.run(["adapted"], {"embedding": np.asarray(embeddings, dtype=np.float32)})[0]
