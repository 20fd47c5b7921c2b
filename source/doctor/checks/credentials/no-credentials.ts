// Finds that nothing on this machine gives credentials: every call fails before it is sent.

import {awsCommand} from '../../../aws-command.ts';
import {setVariable} from '../../../shell-command.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {noKeysCauses, refusalsBy} from '../../refusal-check.ts';
import {profileInUse} from '../../steps.ts';
import {halfAKeyPair as halfAPair} from './half-a-key-pair.ts';

export const noCredentials: Check = {
	id: 'no-credentials',
	title: 'This computer has AWS credentials',
	needs: 'offline',
	find(subject) {
		const refusal = refusalsBy(subject, ...noKeysCauses)[0];
		const problem = subject.identity.state === 'refused' && refusal ? subject.identity.problem : undefined;
		// Where a command was to give them, what it said is told.
		const isAsked = subject.credentialExport.state !== 'refused';
		const nothing = subject.credentials.kind === 'chain' && !subject.signIn && isAsked;
		const profiles = subject.signIns.flatMap(({profile, unusableReason}) =>
			profile && !unusableReason ? [profile] : [],
		);
		const offered =
			profiles.length > 0
				? `None of the AWS profiles is chosen (${profiles.join(', ')}); there are`
				: 'There is no AWS profile,';
		const signIn = profiles[0]
			? {say: 'Choose an AWS profile', run: setVariable('AWS_PROFILE', profiles[0])}
			: {say: 'Sign in', run: awsCommand('configure sso', profileInUse(subject))};
		const half = halfAPair.find(subject).length > 0;
		return findingIf(usesBedrock(subject) && !half && (nothing || refusal !== undefined), () => ({
			status: 'fail',
			concerns: {identity: true},
			title: 'No AWS credentials were found',
			because: refusal ? problem?.title : `${offered} no exported keys, no Bedrock API key and no container role`,
			evidence: refusal ? [refusal.answer.message] : [],
			next: problem?.next.length ? problem.next : [signIn],
		}));
	},
};
