// The parser of the AWS config files; apart, so that nothing else of the SDK is loaded with it.
export {loadSharedConfigFiles} from '@smithy/core/config';
