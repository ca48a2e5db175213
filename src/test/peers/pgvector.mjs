import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
const db = await PGlite.create({ extensions: { vector } });
const server = new PGLiteSocketServer({ db, port: Number(process.argv[2]), host: "127.0.0.1", maxConnections: 16 });
// All connections are one session here: what one prepared must not be in the next one's way.
server.addEventListener("connection", () => db.exec("DEALLOCATE ALL"));
await server.start();
console.log("ready");
