// Finds that Bedrock itself cannot answer at the moment.

import {refusalCheck} from '../../refusal-check.ts';
export const serviceTrouble = refusalCheck({
	id: 'service-trouble',
	title: 'Bedrock works at the moment',
	causes: ['aws-fault', 'model-not-ready'],
	status: 'warn',
	say: (_, {region}) => `Bedrock in ${region} cannot answer at the moment`,
	next: () => [{say: 'Try again in a few minutes', own: 'doctor'}],
});
