// Finds awsAuthRefresh signing in to another AWS profile than the one that Claude Code uses: when
// the session ends, the sign-in then renews a session that nothing uses.

import {awsCommand} from '../../../aws-command.ts';
import {profilesInCommand} from '../../../claude-code/profiles-in-command.ts';
import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {type Check, findingIf} from '../../check.ts';
import {loginProfile} from '../../steps.ts';
import {effectiveValue} from '../../values.ts';

export const refreshOtherProfile: Check = {
	id: 'refresh-other-profile',
	title: 'awsAuthRefresh signs in to the AWS profile in use',
	needs: 'offline',
	find(subject) {
		const {signIn, credentials, values} = subject;
		const used = [signIn?.loginProfile, signIn?.profile, credentials.profile].flatMap((name) => name ?? []);
		const setting = values.get('awsAuthRefresh');
		if (!setting) return [];
		const place = describeOrigin(setting.winner);
		const named = profilesInCommand(effectiveValue(subject, 'awsAuthRefresh') ?? '');
		const others = named.filter((name) => !used.includes(name));
		return findingIf(used.length > 0 && others.length > 0 && others.length === named.length, () => ({
			status: 'warn',
			about: others,
			title: `awsAuthRefresh signs in to the AWS profile ${others.join(', ')}, and Claude Code uses ${used[0]}`,
			because: 'When the session ends, Claude Code runs it, and the session in use is not renewed',
			evidence: [place],
			next: [
				signIn?.sso
					? {say: 'Write this command into awsAuthRefresh instead', run: awsCommand('sso login', loginProfile(subject))}
					: {say: `Take awsAuthRefresh out of ${place}`},
			],
		}));
	},
};
