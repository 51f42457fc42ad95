#pragma once

#include "models/catalog/catalog.h"

#include <memory>

namespace Ttc::Fixture {

// A small catalog made in code, for tests of the layers above: a parent with two leaves of reach existing,
// one startable and one account-wide leaf, four controls, the services that the worked table of the design
// names.
CatalogContents contents();
std::shared_ptr<const Catalog> catalog();

} // namespace Ttc::Fixture
