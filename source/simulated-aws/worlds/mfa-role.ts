// A role that wants a code from an MFA device, which neither the SDK nor Claude Code asks for.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {exampleKeys} from '../home-files.ts';
import {world} from '../world.ts';

export const mfaRole = world({
	name: 'mfa-role',
	description: 'the profile assumes a role that wants an MFA code',
	applicationProfiles: platformProfiles,
	home: {
		config: {
			'profile secure': {
				role_arn: 'arn:aws:iam::123456789012:role/Secure',
				source_profile: 'base',
				mfa_serial: 'arn:aws:iam::123456789012:mfa/jane',
				region: 'us-west-2',
			},
		},
		credentials: {
			base: {
				aws_access_key_id: exampleKeys.AWS_ACCESS_KEY_ID,
				aws_secret_access_key: exampleKeys.AWS_SECRET_ACCESS_KEY,
			},
		},
	},
});
