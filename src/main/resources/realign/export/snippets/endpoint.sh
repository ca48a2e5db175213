curl -sS <<embeddings>> \
  -H <<authorization>> \
  -H "Content-Type: application/json" \
  -d '{"model": <<model>>, "input": ["How much leave do new parents get?"]}'
