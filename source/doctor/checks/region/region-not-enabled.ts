// Finds an opt-in region that the account has probably not turned on: AWS calls valid credentials invalid there.

import {knownRegion} from '../../../bedrock/region.ts';
import {refusalCheck, refusalsBy} from '../../refusal-check.ts';

export const regionNotEnabled = refusalCheck({
	id: 'region-not-enabled',
	title: 'The region is turned on for the account',
	causes: ['credentials-invalid'],
	only: (subject, {region}) =>
		knownRegion(region)?.optIn === true &&
		!refusalsBy(subject, 'credentials-invalid').some((other) => other.region !== region),
	say: (_, {region}) => `${region} is probably not turned on for this account`,
	because: () => 'AWS calls valid credentials invalid in a region that is off',
	concerns: {region: true},
	next: (_, {region}) => [
		{say: 'See whether it is', run: `aws account get-region-opt-status --region-name ${region}`},
		{say: 'Or turn it on', run: `aws account enable-region --region-name ${region}`},
	],
});
