// libxml2 as the system has it. Only the C target CLibXML2 includes its headers: on many systems they pull in ICU,
// whose declarations collide with those of Foundation.
#pragma once
