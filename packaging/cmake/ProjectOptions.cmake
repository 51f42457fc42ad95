# Every flag and define of the project, in one target that each library, executable and test links.
add_library(ttc_options INTERFACE)
target_compile_features(ttc_options INTERFACE cxx_std_20)
target_include_directories(ttc_options INTERFACE "${PROJECT_SOURCE_DIR}")

target_compile_definitions(ttc_options INTERFACE
    TTC_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

target_compile_options(ttc_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual
    -Wcast-align -Wconversion -Wsign-conversion -Wdouble-promotion -Wformat=2 -Wundef -Wnull-dereference
    -Wextra-semi -Wsuggest-override -Wimplicit-fallthrough
    # Clang 14 takes a defaulted <=> for a null pointer written as 0.
    $<$<CXX_COMPILER_ID:GNU>:-Wzero-as-null-pointer-constant;-Wduplicated-cond;-Wduplicated-branches;-Wlogical-op;-Wuseless-cast>
    $<$<BOOL:${TTC_WARNINGS_AS_ERRORS}>:-Werror>)

find_program(TTC_CCACHE ccache)
if(TTC_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${TTC_CCACHE}")
endif()

find_program(TTC_MOLD mold)
if(TTC_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    target_link_options(ttc_options INTERFACE -fuse-ld=mold)
endif()

# One static library of the folder it is called from.
#   ttc_add_library(ttc_scope SOURCES a.cpp b.cpp PUBLIC ttc_inventory PRIVATE SQLiteCpp)
function(ttc_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ttc_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()
