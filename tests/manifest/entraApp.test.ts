import { buildEntraApp, hostClients } from '../../manifest/buildEntraApp.ts';
import { buildTeamsManifest } from '../../manifest/buildTeamsManifest.ts';
import { sampleSettings } from './sampleSettings.ts';

describe('the app registration', () => {
  it('exposes the one scope that the service accepts, for version 2 tokens', () => {
    const { api, identifierUris } = buildEntraApp(sampleSettings());
    expect(api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
    expect(api.requestedAccessTokenVersion).toBe(2);
    expect(identifierUris).toEqual([buildTeamsManifest(sampleSettings()).webApplicationInfo?.resource]);
  });

  it("lets Microsoft's clients ask for that scope and no other", () => {
    const { api } = buildEntraApp(sampleSettings());
    const [scope] = api.oauth2PermissionScopes;
    expect(api.preAuthorizedApplications.map(({ appId }) => appId)).toEqual(hostClients.map(({ id }) => id));
    for (const { delegatedPermissionIds } of api.preAuthorizedApplications) {
      expect(delegatedPermissionIds).toEqual([scope?.id]);
    }
  });

  it('asks for no permission of another API and takes no secret', () => {
    const app = buildEntraApp(sampleSettings());
    expect(app.requiredResourceAccess).toEqual([]);
    expect(app.web.implicitGrantSettings).toEqual({});
    expect(JSON.stringify(app)).not.toMatch(/secret|password/i);
  });

  it('sends tokens to the nested app and to the pages of the service alone', () => {
    expect(buildEntraApp(sampleSettings()).spa.redirectUris).toEqual([
      'brk-multihub://assistant.example.gov',
      'https://assistant.example.gov/taskpane/',
      'https://assistant.example.gov/console/',
    ]);
  });

  it('carries the object id when the toolkit knows it', () => {
    const id = '33333333-3333-4333-8333-333333333333';
    expect(buildEntraApp(sampleSettings(`--client-object-id=${id}`)).id).toBe(id);
    expect('id' in buildEntraApp(sampleSettings())).toBe(false);
  });
});
