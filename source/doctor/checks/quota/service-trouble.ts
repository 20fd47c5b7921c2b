// Finds that Bedrock itself cannot answer at the moment.
import {refusalCheck} from '../../refusal-check.ts';

export const serviceTrouble = refusalCheck({
	id: 'service-trouble',
	title: 'Bedrock is able to answer',
	causes: ['aws-fault', 'model-not-ready'],
	status: 'warn',
	say: (_, {region}) => `Bedrock in ${region} is in trouble at the moment`,
	next: () => [{say: 'try again in some minutes, or in another region', own: 'doctor'}],
});
