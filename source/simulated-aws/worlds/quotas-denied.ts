// Everything works, and nobody may read the quotas of the account.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, ssoRole} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const quotasDenied = world({
	name: 'quotas-denied',
	description: 'everything works, but the quotas of the account may not be read',
	applicationProfiles: platformProfiles,
	identity: {principal: ssoRole('Dev'), policies: {identity: [policy('BedrockOnly', allow('bedrock:*'), askIam)]}},
	home: signedIn(),
});
