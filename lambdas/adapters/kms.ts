import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';

/** Makes keys and unwraps them. `name` is the key's own: a wrapped key put under another name does not open. */
export interface KeyService {
  generate(name: string): Promise<{ clear: Uint8Array; wrapped: Uint8Array }>;
  unwrap(name: string, wrapped: Uint8Array): Promise<Uint8Array>;
}

const contextOf = (name: string) => ({ application: 'closeloop', key: name });

/** Key management by AWS KMS under one key of the stage. Each call is billed: never one for an item. */
export function kmsKeys(keyId: string, client: KMSClient): KeyService {
  return {
    async generate(name) {
      const command = new GenerateDataKeyCommand({
        KeyId: keyId,
        KeySpec: 'AES_256',
        EncryptionContext: contextOf(name),
      });
      const { Plaintext: clear, CiphertextBlob: wrapped } = await client.send(command);
      if (!clear || !wrapped) throw new Error('KMS answered without a key');
      return { clear, wrapped };
    },
    async unwrap(name, wrapped) {
      const command = new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: contextOf(name) });
      const { Plaintext: clear } = await client.send(command);
      if (!clear) throw new Error('KMS answered without a key');
      return clear;
    },
  };
}
