// Re-exports what is used of STS, so that the bundle holds no other command of the SDK package.
export {
	AssumeRoleCommand,
	AssumeRoleWithWebIdentityCommand,
	GetCallerIdentityCommand,
	STSClient,
} from '@aws-sdk/client-sts';
