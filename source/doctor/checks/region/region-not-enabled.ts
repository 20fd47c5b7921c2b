// In a region that the account did not turn on, valid credentials are called invalid.
import {knownRegion} from '../../../bedrock/region.ts';
import {refusalCheck} from '../../refusal-check.ts';

export const regionNotEnabled = refusalCheck({
	id: 'region-not-enabled',
	title: 'The account has turned the region on',
	kinds: ['invalid-token'],
	only: (subject, {region}) =>
		knownRegion(region)?.optIn === true &&
		!subject.kinds.some((other) => other.kind === 'invalid-token' && other.region !== region),
	say: (_, {region}) => `${region} is probably not turned on for this account`,
	next: (_, {region}) => [
		{say: 'ask for its status', run: `aws account get-region-opt-status --region-name ${region}`},
		{say: 'or turn it on', run: `aws account enable-region --region-name ${region}`},
	],
});
