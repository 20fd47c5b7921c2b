// Finds credentials that do not come in time: a credential_process that waits
// for input, or a metadata service that never answers, makes Claude Code hang.

import {awsCommand} from '../../../aws-command.ts';
import {setVariable} from '../../../shell-command.ts';
import {checkNetwork, usualCauses} from '../../network-step.ts';
import {refusalCheck} from '../../refusal-check.ts';
import {profileInUse} from '../../steps.ts';
import type {Subject} from '../../subject.ts';

const runsProcess = (subject: Subject) =>
	subject.aws.profiles.get(subject.credentials.profile ?? '')?.credential_process !== undefined;

export const credentialsHang = refusalCheck({
	id: 'credentials-hang',
	title: 'Credentials come in time',
	causes: ['credentials-timed-out'],
	say: (subject) =>
		runsProcess(subject)
			? 'The credential_process of the AWS profile does not finish'
			: 'AWS did not give credentials in time',
	because: (subject) => (subject.signIn?.profile && !runsProcess(subject) ? usualCauses : undefined),
	next: (subject) =>
		runsProcess(subject)
			? [
					{
						say: 'Run this: the credential_process may be waiting for input',
						run: awsCommand('sts get-caller-identity', profileInUse(subject)),
					},
				]
			: [
					subject.signIn?.profile
						? checkNetwork(subject, 'sts')
						: {
								say: "If this is no EC2 instance, keep AWS's SDK from waiting for one",
								run: setVariable('AWS_EC2_METADATA_DISABLED', 'true'),
							},
				],
});
