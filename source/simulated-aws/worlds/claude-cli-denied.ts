// The organization refuses Claude Code by its user agent: every probe passes, and Claude Code itself answers 403.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {fullAccess, ordinary, organizationPolicy} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {deny} from '../policy/document.ts';
import {world} from '../world.ts';

export const claudeCliDenied = world({
	name: 'claude-cli-denied',
	description: 'an SCP refuses the user agent claude-cli; every other client passes',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		scp: [
			fullAccess,
			organizationPolicy(
				'service',
				'NoClaudeCode',
				deny('bedrock:InvokeModel*', '*', {StringLike: {'aws:UserAgent': '*claude-cli*'}}),
			),
		],
	}),
	home: signedIn(),
});
