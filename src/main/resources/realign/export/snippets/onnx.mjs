import * as onnx from "onnxruntime-node";

const session = await onnx.InferenceSession.create(<<path>>);

export async function adapt(embedding) { // one unit vector, as a Float32Array
  const input = new onnx.Tensor("float32", embedding, [1, embedding.length]);
  return (await session.run({ embedding: input })).adapted.data;
}
