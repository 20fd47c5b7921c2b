// Finds an opt-in region that the account has probably not turned on: AWS calls valid credentials invalid there.
import {knownRegion} from '../../../bedrock/region.ts';
import {refusalCheck, refusalsBy} from '../../refusal-check.ts';

export const regionNotEnabled = refusalCheck({
	id: 'region-not-enabled',
	title: 'The account has turned the region on',
	causes: ['credentials-invalid'],
	only: (subject, {region}) =>
		knownRegion(region)?.optIn === true &&
		!refusalsBy(subject, 'credentials-invalid').some((other) => other.region !== region),
	say: (_, {region}) => `${region} is probably not turned on for this account`,
	next: (_, {region}) => [
		{say: 'ask for its status', run: `aws account get-region-opt-status --region-name ${region}`},
		{say: 'or turn it on', run: `aws account enable-region --region-name ${region}`},
	],
});
