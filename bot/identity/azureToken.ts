import { ManagedIdentityApplication } from '@azure/msal-node';

/** A token of this machine's managed identity for Azure OpenAI; msal keeps it until shortly before it ends. */
export function createAzureToken(government: boolean): () => Promise<string> {
  const resource = government ? 'https://cognitiveservices.azure.us' : 'https://cognitiveservices.azure.com';
  let application: ManagedIdentityApplication | undefined;
  return async () => {
    application ??= new ManagedIdentityApplication();
    const { accessToken } = await application.acquireToken({ resource });
    return accessToken;
  };
}
