import { generate } from "selfsigned";

/** A key and a certificate for web.whatsapp.com, made anew at each start and never written to disk. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: "commonName", value: "web.whatsapp.com" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "web.whatsapp.com" }] }],
  });
  return { key: made.private, cert: made.cert };
}
