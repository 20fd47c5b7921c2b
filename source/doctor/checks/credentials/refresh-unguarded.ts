// Finds awsAuthRefresh beside awsCredentialExport: Claude Code runs it whenever the default credentials fail, and never looks at those
// of the export (measured with 2.1.330 and 2.1.332).

import {isGuardedRefresh} from '../../../claude-code/credential-commands.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {defaultSignIn, exportLine, renewsItself} from '../../export-line.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const refreshUnguarded: Check = {
	id: 'refresh-unguarded',
	title: 'awsAuthRefresh opens no browser while the credentials work',
	needs: 'offline',
	find(subject) {
		const refresh = effectiveValue(subject, 'awsAuthRefresh') ?? '';
		const isUnguarded = renewsItself(refresh) && !isGuardedRefresh(refresh);
		const other = defaultSignIn(subject);
		return findingIf(usesBedrock(subject) && isUnguarded && exportLine(subject) !== undefined, () => ({
			status: 'warn',
			title: other
				? 'awsAuthRefresh is never run, because the default AWS credentials work'
				: 'awsAuthRefresh opens a browser at every start, although awsCredentialExport gives credentials',
			because: 'Claude Code tests only the default AWS credentials before it runs awsAuthRefresh',
			evidence: assignmentEvidence(subject, 'awsAuthRefresh', 'awsCredentialExport'),
			next: [
				{
					say: 'Let the export sign in again by itself, and take awsAuthRefresh out',
					own: '--credentials export --auth-refresh replace',
				},
			],
		}));
	},
};
