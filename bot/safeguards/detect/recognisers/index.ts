import type { Recogniser } from '../recogniser.ts';
import { bankAccount } from './bankAccount.ts';
import { bankRouting } from './bankRouting.ts';
import { creditCard } from './creditCard.ts';
import { criminalJustice } from './criminalJustice.ts';
import { dateOfBirth } from './dateOfBirth.ts';
import { driverLicense } from './driverLicense.ts';
import { email } from './email.ts';
import { healthInformation } from './healthInformation.ts';
import { iban } from './iban.ts';
import { internetAddress } from './internetAddress.ts';
import { itin } from './itin.ts';
import { namedPerson } from './namedPerson.ts';
import { phone } from './phone.ts';
import { secret } from './secret.ts';
import { socialSecurity } from './socialSecurity.ts';
import { socialSecurityLastFour } from './socialSecurityLastFour.ts';
import { taxInformation } from './taxInformation.ts';

/** A new kind of sensitive data is one file and one line here. */
export const recognisers = [
  socialSecurity,
  socialSecurityLastFour,
  itin,
  creditCard,
  iban,
  bankRouting,
  bankAccount,
  email,
  phone,
  driverLicense,
  dateOfBirth,
  internetAddress,
  secret,
  taxInformation,
  criminalJustice,
  healthInformation,
  namedPerson,
] satisfies readonly Recogniser[];
