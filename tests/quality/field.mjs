// The adapter of the scorer of field cases: cases from public reports, through the API as published.
import { createUnbake } from 'unbake';

export default createUnbake;
