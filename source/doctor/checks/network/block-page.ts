// Finds a web page in place of an answer from AWS: a proxy or a filter sent it.

import {refusalCheck} from '../../refusal-check.ts';
export const blockPage = refusalCheck({
	id: 'block-page',
	title: 'AWS itself answers, not a proxy',
	causes: ['not-aws'],
	// Behind a gateway that signs, gateway-refused reports it.
	only: ({credentials}) => credentials.kind !== 'none',
	say: () => 'A proxy or web filter answers instead of AWS',
	next: (_, {region}) => [
		{
			say: `Ask whoever runs the network to allow bedrock-runtime.${region}.amazonaws.com and bedrock.${region}.amazonaws.com`,
		},
	],
});
