// Credentials come from a program that the profile names.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {exampleKeys} from '../home-files.ts';
import {world} from '../world.ts';

export const credentialProcess = world({
	name: 'credential-process',
	description: 'the profile vault gets its credentials from a program',
	applicationProfiles: platformProfiles,
	home: {
		config: {'profile vault': {credential_process: '"{home}/bin/vault-credentials"', region: 'us-west-2'}},
		files: {
			'bin/vault-credentials': `#!/bin/sh
echo '{"Version": 1, "AccessKeyId": "${exampleKeys.AWS_ACCESS_KEY_ID}", "SecretAccessKey": "${exampleKeys.AWS_SECRET_ACCESS_KEY}"}'
`,
		},
	},
});
