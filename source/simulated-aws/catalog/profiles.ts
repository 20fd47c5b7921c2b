// System inference profiles, derived from the model table, and application profiles copied from them.
import {foundationModelArn} from '../../bedrock/arn.ts';
import {destinationsFrom, geographies, partitionOf} from './geographies.ts';
import type {CatalogModel} from './models.ts';

/** As GetInferenceProfile answers it. */
export type WireProfile = {
	readonly inferenceProfileName: string;
	readonly description?: string;
	readonly createdAt: string;
	readonly updatedAt: string;
	readonly inferenceProfileArn: string;
	readonly models: readonly {readonly modelArn: string}[];
	readonly inferenceProfileId: string;
	readonly status: 'ACTIVE';
	readonly type: 'SYSTEM_DEFINED' | 'APPLICATION';
};

/** An application profile before it has a region and an account. */
export type ApplicationProfile = {
	/** Twelve lower-case letters and digits. */
	readonly id: string;
	readonly name: string;
	readonly description?: string;
	/** The system profile (`us.anthropic.…`) or foundation model (`anthropic.…`) it was copied from. */
	readonly copyOf: string;
	readonly tags?: Readonly<Record<string, string>>;
};

/** The application profiles of one region: made on demand, since an account may have thousands. */
export type ApplicationProfiles = {
	readonly size: number;
	at(index: number): ApplicationProfile | undefined;
	find(id: string): ApplicationProfile | undefined;
};

/** Every system profile that can be called in `region`, newest model first. */
export function systemProfiles(models: readonly CatalogModel[], accountId: string, region: string): WireProfile[] {
	return models.flatMap((model) =>
		Object.keys(model.prefixes).flatMap((prefix) => systemProfile(model, prefix, accountId, region) ?? []),
	);
}

function systemProfile(
	model: CatalogModel,
	prefix: string,
	accountId: string,
	region: string,
): WireProfile | undefined {
	if (model.prefixes[prefix]?.includes(region) !== false) return undefined;
	const destinations = destinationsFrom(prefix, region);
	if (!destinations) return undefined;
	const vendor = model.provider === 'Anthropic' && model.started < '2025-09' ? '' : `${model.provider} `;
	const label = prefix === 'global' ? 'Global' : (geographies[prefix]?.label ?? prefix);
	const where =
		prefix === 'global'
			? 'globally across all supported AWS Regions.'
			: `in ${destinations.join(', ').replace(/, ([^,]+)$/, ' and $1')}.`;
	const id = `${prefix}.${model.id}`;
	const partition = partitionOf(region);
	return {
		inferenceProfileName: `${label} ${vendor}${model.name}`,
		description: `Routes requests to ${vendor}${model.name} ${where}`,
		createdAt: `${model.started}T00:00:00Z`,
		updatedAt: `${model.started}T00:00:00Z`,
		inferenceProfileArn: `arn:${partition}:bedrock:${region}:${accountId}:inference-profile/${id}`,
		models: destinations.map((to) => ({modelArn: foundationModelArn(partition, to, model.id)})),
		inferenceProfileId: id,
		status: 'ACTIVE',
		type: 'SYSTEM_DEFINED',
	};
}

/** An application profile as the account lists it, undefined when what it copies is not offered in `region`. */
export function applicationProfile(
	models: readonly CatalogModel[],
	profile: ApplicationProfile,
	accountId: string,
	region: string,
): WireProfile | undefined {
	const partition = partitionOf(region);
	const model = models.find(({id}) => profile.copyOf === id || profile.copyOf.endsWith(`.${id}`));
	if (!model) return undefined;
	const prefix = profile.copyOf.slice(0, -model.id.length - 1);
	const copied = prefix && systemProfile(model, prefix, accountId, region)?.models;
	if (prefix && !copied) return undefined;
	return {
		inferenceProfileName: profile.name,
		...(profile.description && {description: profile.description}),
		createdAt: '2026-10-01T08:00:00Z',
		updatedAt: '2026-10-01T08:00:00Z',
		inferenceProfileArn: `arn:${partition}:bedrock:${region}:${accountId}:application-inference-profile/${profile.id}`,
		models: copied || [{modelArn: foundationModelArn(partition, region, model.id)}],
		inferenceProfileId: profile.id,
		status: 'ACTIVE',
		type: 'APPLICATION',
	};
}
