// Finds that the command of awsCredentialExport fails: Claude Code then goes on with the
// default credential chain, silently and perhaps as another identity (measured with 2.1.330).

import {explainRefusal} from '../../../bedrock/aws-errors/explain-refusal.ts';
import type {CheckResult} from '../../../finding.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';
import {exportFault} from '../../export-line.ts';
import {knownValue} from '../../lookup.ts';
import {noConnectionCauses} from '../../refusal-check.ts';
import {sessionName} from '../../session-name.ts';
import {runByHandStep} from '../../steps.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence} from '../../values.ts';

export const credentialExportFailed: Check = {
	id: 'credential-export-failed',
	title: 'The awsCredentialExport command returns credentials',
	needs: 'account',
	find(subject) {
		const {credentialExport, credentials} = subject;
		if (credentialExport.state !== 'refused' || !usesBedrock(subject) || exportFault(subject)) return [];
		const {because, title} = credentialExport.problem;
		const words = (because ?? title).replace(/\s*\n\s*/g, ': ');
		const explained = explainRefusal({name: 'Pasted', message: words}, {region: subject.region.region, pin: ''});
		const unreached = [...noConnectionCauses, 'proxy-refused'].includes(explained.cause);
		const finding: CheckResult = {
			status: 'fail',
			about: [knownValue(subject.identity)?.arn],
			concerns: {identity: true},
			title: `The awsCredentialExport command ${unreached ? 'does not reach AWS' : 'fails'}, so Claude Code continues ${instead(subject)}`,
			because: words,
			evidence: assignmentEvidence(subject, 'awsCredentialExport', credentials.by ?? ''),
			next: unreached
				? explained.next.slice(0, 2)
				: [
						runByHandStep(
							subject,
							'Run it: it must print JSON as aws configure export-credentials --format process does',
							'awsCredentialExport',
						),
					],
		};
		return [finding];
	},
};

function instead(subject: Subject): string {
	const identity = knownValue(subject.identity);
	if (!identity) return subject.signIn ? 'with another sign-in, which does not work either' : 'without any credentials';
	return `silently as ${sessionName(identity.arn)} in account ${identity.accountId}`;
}
